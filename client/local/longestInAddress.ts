/** Characters that a shape may take of an address: as long as a link may be that is sent by mail or message. */
export const longestInAddress = 6000;
