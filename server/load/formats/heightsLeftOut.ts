export const heightsLeftOut = "heights were left out";
