type Sentence = readonly [cql2: string, en: string, ur: string];

/** Filters by layer, each with its words in English and in Urdu, but for the marks that keep directions apart. */
export const filterSentences: Readonly<Record<string, readonly Sentence[]>> = {
  incidents: [
    [
      "fatalities_best > 5",
      "with deaths (best estimate) more than 5",
      "اموات (بہترین اندازہ) 5 سے زیادہ",
    ],
    [
      "fatalities_best >= 5",
      "with deaths (best estimate) 5 or more",
      "اموات (بہترین اندازہ) 5 یا اس سے زیادہ",
    ],
    [
      "fatalities_best < 5",
      "with deaths (best estimate) less than 5",
      "اموات (بہترین اندازہ) 5 سے کم",
    ],
    [
      "fatalities_best <= 5",
      "with deaths (best estimate) 5 or less",
      "اموات (بہترین اندازہ) 5 یا اس سے کم",
    ],
    [
      "fatalities_best = 5",
      "with deaths (best estimate) equal to 5",
      "اموات (بہترین اندازہ) 5 کے برابر",
    ],
    [
      "fatalities_best <> 5",
      "with deaths (best estimate) other than 5",
      "اموات (بہترین اندازہ) 5 کے سوا",
    ],
    [
      "5 < fatalities_best",
      "with deaths (best estimate) more than 5",
      "اموات (بہترین اندازہ) 5 سے زیادہ",
    ],
    [
      "NOT fatalities_best > 5",
      "with deaths (best estimate) 5 or less",
      "اموات (بہترین اندازہ) 5 یا اس سے کم",
    ],
    [
      "fatalities_best BETWEEN 5 AND 10",
      "with deaths (best estimate) from 5 to 10",
      "اموات (بہترین اندازہ) 5 سے 10 تک",
    ],
    [
      "fatalities_best NOT BETWEEN 5 AND 10",
      "with deaths (best estimate) not from 5 to 10",
      "اموات (بہترین اندازہ) 5 سے 10 تک کی حد سے باہر",
    ],
    [
      "fatalities_best IN (5, 6, 7)",
      "with deaths (best estimate) equal to 5, 6 or 7",
      "اموات (بہترین اندازہ) 5، 6 یا 7 کے برابر",
    ],
    [
      "date >= DATE('2024-01-01')",
      "with date 1 January 2024 or later",
      "تاریخ 1 جنوری 2024 یا اس کے بعد",
    ],
    [
      "date < TIMESTAMP('2024-01-01T08:30:00Z')",
      "with date before 1 January 2024, 08:30 UTC",
      "تاریخ 1 جنوری 2024، 08:30 UTC سے پہلے",
    ],
    [
      "date BETWEEN DATE('2024-01-01') AND DATE('2024-12-31')",
      "with date from 1 January 2024 to 31 December 2024",
      "تاریخ 1 جنوری 2024 سے 31 دسمبر 2024 تک",
    ],
    ["date = DATE('2024-11-09')", "whose date is 9 November 2024", "تاریخ: 9 نومبر 2024"],
    ["kind = 'bombing'", "whose kind is bombing", "نوعیت: دھماکا"],
    [
      "kind IN ('bombing', 'ambush')",
      "whose kind is bombing or highway ambush",
      "نوعیت: دھماکا یا شاہراہ پر گھات",
    ],
    ["kind <> 'bombing'", "with kind other than bombing", "نوعیت: دھماکا نہیں"],
    [
      "kind NOT IN ('bombing', 'ambush')",
      "with kind other than bombing or highway ambush",
      "نوعیت: نہ دھماکا، نہ شاہراہ پر گھات",
    ],
    ["kind = 'abduction'", "whose kind is “abduction and killing”", "نوعیت: ”اغوا اور قتل“"],
    [
      "kind = 'flood'",
      "whose kind is “flood” (not a listed value)",
      "نوعیت: ”flood“ (فہرست میں نہیں)",
    ],
    [
      "kind LIKE 'b%'",
      "with kind (as the data spell it) beginning with “b”",
      "نوعیت (جیسے ڈیٹا میں لکھا ہے): ”b“ سے شروع",
    ],
    ["toll_disputed = TRUE", "with toll disputed or ambiguous: yes", "تعداد متنازع یا مبہم: ہاں"],
    ["toll_disputed <> TRUE", "with toll disputed or ambiguous: no", "تعداد متنازع یا مبہم: نہیں"],
    [
      "NOT toll_disputed = FALSE",
      "with toll disputed or ambiguous: yes",
      "تعداد متنازع یا مبہم: ہاں",
    ],
    [
      "toll_disputed > FALSE",
      "of which this CQL2 text is true: toll_disputed > FALSE",
      "یہ CQL2 متن درست: toll_disputed > FALSE",
    ],
    ["name LIKE '%Reko%'", "with name containing “Reko”", "نام: ”Reko“ شامل"],
    ["name LIKE 'Reko%'", "with name beginning with “Reko”", "نام: ”Reko“ سے شروع"],
    ["name LIKE '%Diq'", "with name ending with “Diq”", "نام: ”Diq“ پر ختم"],
    [
      "name LIKE 'R_ko%Diq'",
      "with name of the form “R_ko%Diq” (% stands for any text, _ for any one character, \\ before a character for itself)",
      "نام: ”R_ko%Diq“ کی صورت کا (% کی جگہ کوئی بھی متن، _ کی جگہ کوئی ایک حرف؛ \\ کے بعد کا حرف خود وہی)",
    ],
    ["name NOT LIKE '%Reko%'", "with name not containing “Reko”", "نام: ”Reko“ شامل نہیں"],
    [
      "CASEI(name) LIKE CASEI('%reko%')",
      "with name containing “reko” (capitals make no difference)",
      "نام: ”reko“ شامل (بڑے چھوٹے حروف کا فرق کیے بغیر)",
    ],
    [
      "ACCENTI(CASEI(name)) = ACCENTI(CASEI('reko diq'))",
      "whose name is “reko diq” (accents and capitals make no difference)",
      "نام: ”reko diq“ (اعراب اور بڑے چھوٹے حروف کا فرق کیے بغیر)",
    ],
    [
      "CASEI(name) = 'reko diq'",
      "with name in small letters equal to “reko diq”",
      "نام چھوٹے حروف میں ”reko diq“ کے برابر",
    ],
    ["name = 'ریکو ڈک'", "whose name is “ریکو ڈک”", "نام: ”ریکو ڈک“"],
    ["name > 'M'", "with name sorted after “M”", "نام: حروفِ تہجی کی ترتیب میں ”M“ کے بعد"],
    ["actor IS NULL", "with actor (as attributed) not given", "منسوب ذمہ دار: درج نہیں"],
    ["actor IS NOT NULL", "with actor (as attributed) given", "منسوب ذمہ دار: درج ہے"],
    [
      "(fatalities_best > 5) IS NULL",
      "of which it is not known whether they are those (with deaths (best estimate) more than 5)",
      "یہ معلوم نہیں کہ (اموات (بہترین اندازہ) 5 سے زیادہ)",
    ],
    [
      "fatalities_high > fatalities_low",
      "with deaths (highest report) more than their deaths (lowest report)",
      "اموات (زیادہ سے زیادہ) خصوصیت ”اموات (کم از کم)“ سے زیادہ",
    ],
    [
      "fatalities_high - fatalities_low > 3",
      "with (“deaths (highest report)” − “deaths (lowest report)”) more than 3",
      "(”اموات (زیادہ سے زیادہ)“ − ”اموات (کم از کم)“) 3 سے زیادہ",
    ],
    [
      "(fatalities_best + 1) % 2 = 1",
      "with (remainder of (“deaths (best estimate)” + 1) ÷ 2) equal to 1",
      "(باقی (”اموات (بہترین اندازہ)“ + 1) ÷ 2) 1 کے برابر",
    ],
    [
      "fatalities_best DIV 10 = 2",
      "with (whole part of “deaths (best estimate)” ÷ 10) equal to 2",
      "(صحیح حصہ ”اموات (بہترین اندازہ)“ ÷ 10) 2 کے برابر",
    ],
    [
      "T_AFTER(date, DATE('2024-01-01'))",
      "with date after 1 January 2024",
      "تاریخ 1 جنوری 2024 کے بعد",
    ],
    [
      "T_INTERSECTS(date, INTERVAL('2024-01-01', '..'))",
      "with date 1 January 2024 or later",
      "تاریخ 1 جنوری 2024 یا اس کے بعد",
    ],
    [
      "T_DURING(date, INTERVAL('2024-01-01', '2024-12-31'))",
      "with date after 1 January 2024, and with date before 31 December 2024",
      "تاریخ 1 جنوری 2024 کے بعد، اور تاریخ 31 دسمبر 2024 سے پہلے",
    ],
    [
      "T_MEETS(INTERVAL('2024-01-01', date), INTERVAL(date, '..'))",
      "with the time from 1 January 2024 to their date ending just when the time from their date on starts",
      "1 جنوری 2024 سے خصوصیت ”تاریخ“ تک کے عرصے: اختتام عین خصوصیت ”تاریخ“ سے آگے کے عرصے کے آغاز پر",
    ],
    [
      "kind = 'bombing' AND fatalities_best > 5",
      "whose kind is bombing, and with deaths (best estimate) more than 5",
      "نوعیت: دھماکا، اور اموات (بہترین اندازہ) 5 سے زیادہ",
    ],
    [
      "kind IN ('bombing', 'ambush') AND fatalities_best > 5",
      "whose kind is bombing or highway ambush; and with deaths (best estimate) more than 5",
      "نوعیت: دھماکا یا شاہراہ پر گھات؛ اور اموات (بہترین اندازہ) 5 سے زیادہ",
    ],
    [
      "kind = 'bombing' AND (fatalities_best > 5 OR toll_disputed = TRUE)",
      "whose kind is bombing; and (with deaths (best estimate) more than 5; or with toll disputed or ambiguous: yes)",
      "نوعیت: دھماکا؛ اور (اموات (بہترین اندازہ) 5 سے زیادہ؛ یا تعداد متنازع یا مبہم: ہاں)",
    ],
    [
      "(kind = 'bombing' AND fatalities_best > 5) OR toll_disputed = TRUE",
      "(whose kind is bombing, and with deaths (best estimate) more than 5); or with toll disputed or ambiguous: yes",
      "(نوعیت: دھماکا، اور اموات (بہترین اندازہ) 5 سے زیادہ)؛ یا تعداد متنازع یا مبہم: ہاں",
    ],
    [
      "NOT (kind = 'bombing' AND fatalities_best > 5)",
      "not (whose kind is bombing, and with deaths (best estimate) more than 5)",
      "ایسا نہیں کہ (نوعیت: دھماکا، اور اموات (بہترین اندازہ) 5 سے زیادہ)",
    ],
    ["date_precision = 'month'", "with date known to the month", "تاریخ کی درستی: مہینہ"],
    [
      "position_method = 'derived'",
      "with how the position was found: derived from a description",
      "مقام کیسے معلوم ہوا: بیان سے اخذ کردہ",
    ],
    [
      "position_accuracy_m <= 5000",
      "with position known to 5\u202fkm or less",
      "مقام کی درستی 5\u202fکلومیٹر یا اس سے کم",
    ],
    ["TRUE", "without any condition", "کوئی شرط نہیں"],
    ["FALSE", "of which there can be none", "ایسا کوئی نہیں ہو سکتا"],
    ["name = 'a” or “b'", "whose name is 'a” or “b'", "نام: 'a” or “b'"],
    ["NOT (NOT kind = 'bombing')", "whose kind is bombing", "نوعیت: دھماکا"],
    [
      "no_such > 5",
      "of which this CQL2 text is true: no_such > 5",
      "یہ CQL2 متن درست: no_such > 5",
    ],
    [
      "fatalities_best >",
      "of which this CQL2 text is true: fatalities_best >",
      "یہ CQL2 متن درست: fatalities_best >",
    ],
  ],
  "chagai-arc-sites": [
    [
      "resource_mt > 1000.5",
      "with resource more than 1,000.5\u202fMt",
      "ذخیرہ 1,000.5\u202fملین ٹن سے زیادہ",
    ],
    [
      "resource_year <= 2015",
      "with resource as of 2015 or earlier",
      "ذخیرہ (بمطابق سال) 2015 یا اس سے پہلے",
    ],
    [
      "resource_mt * copper_grade_percent / 100 >= 5",
      "with ((“resource (Mt)” × “copper in the ore (%)”) ÷ 100) 5 or more",
      "((”ذخیرہ (ملین ٹن)“ × ”کچ دھات میں تانبا (%)“) ÷ 100) 5 یا اس سے زیادہ",
    ],
    [
      "A_OVERLAPS(commodities, ('copper', 'gold'))",
      "with commodities including copper or gold",
      "معدنیات: تانبا یا سونا شامل",
    ],
    [
      "A_CONTAINS(commodities, ('copper', 'gold'))",
      "with commodities including copper and gold",
      "معدنیات: تانبا اور سونا دونوں شامل",
    ],
    [
      "A_CONTAINEDBY(commodities, ('copper', 'gold'))",
      "with commodities none other than copper or gold",
      "معدنیات: صرف ان میں سے: تانبا یا سونا",
    ],
    [
      "A_EQUALS(commodities, ('copper', 'gold'))",
      "with commodities exactly copper and gold",
      "معدنیات: عین یہی: تانبا اور سونا",
    ],
    [
      "NOT A_OVERLAPS(commodities, ('copper', 'gold'))",
      "with commodities including neither copper nor gold",
      "معدنیات: نہ تانبا، نہ سونا شامل",
    ],
    [
      "NOT A_OVERLAPS(commodities, ('gold'))",
      "with commodities not including gold",
      "معدنیات: سونا شامل نہیں",
    ],
    [
      "A_OVERLAPS(commodities, minerals)",
      "with commodities having a value in common with their other minerals listed",
      "معدنیات: کم از کم ایک ایسی قدر جو خصوصیت ”دیگر درج معدنیات“ میں بھی ہے",
    ],
    [
      "A_OVERLAPS(age, ('eocene', 'late-cretaceous'))",
      "with geological age including Eocene or Late Cretaceous",
      "ارضیاتی عمر: ایوسین یا آخری کریٹیشیئس شامل",
    ],
    [
      "status IN ('producing', 'unknown')",
      "whose status is producing or “not stated”",
      "حیثیت: پیداوار جاری یا ”بیان نہیں“",
    ],
    [
      "S_INTERSECTS(geometry, POLYGON((61 28, 63 28, 63 30.5, 61 28)))",
      "in or meeting a drawn area (3 vertices, 28°\u202fN – 30.5°\u202fN, 61°\u202fE – 63°\u202fE)",
      "کھینچے گئے علاقے (3 نقطے، 28°\u202fN – 30.5°\u202fN, 61°\u202fE – 63°\u202fE) میں یا اسے چھوتے ہوئے",
    ],
    [
      "S_INTERSECTS(geometry, BBOX(61, 28, 63, 30))",
      "in or meeting the box 28°\u202fN – 30°\u202fN, 61°\u202fE – 63°\u202fE",
      "مستطیل 28°\u202fN – 30°\u202fN, 61°\u202fE – 63°\u202fE میں یا اسے چھوتے ہوئے",
    ],
    [
      "S_DISJOINT(geometry, FEATURES('basemap-province', 'id = ''sindh'''))",
      "wholly outside every feature of Provinces and territories (those whose identifier is “sindh”)",
      "پرت ”صوبے اور علاقے“ کے ہر اندراج (جس کی شرط: شناخت: ”sindh“) سے بالکل باہر",
    ],
    [
      "NOT S_WITHIN(geometry, FEATURE('cpec-nodes', 'gwadar-port'))",
      "not (wholly inside Gwadar Port (CPEC nodes))",
      "ایسا نہیں کہ (پوری طرح گوادر بندرگاہ (سی پیک کے مراکز) کے اندر)",
    ],
    [
      "S_DWITHIN(geometry, FEATURE('cpec-routes', 'n-40'), 25, 'km')",
      "within 25\u202fkm of N-40 (CPEC routes)",
      "N-40 (سی پیک راستے) سے 25\u202fکلومیٹر کے اندر",
    ],
    [
      "S_DWITHIN(geometry, POINT(62.1 29.1), 500, 'm')",
      "within 500\u202fm of the point 29.1°\u202fN, 62.1°\u202fE",
      "نقطے 29.1°\u202fN, 62.1°\u202fE سے 500\u202fمیٹر کے اندر",
    ],
    [
      "NOT S_DWITHIN(geometry, FEATURES('incidents', 'fatalities_best > 5'), 20, 'km')",
      "more than 20\u202fkm from every feature of Incidents 2024–2025 (those with deaths (best estimate) more than 5)",
      "پرت ”واقعات 2024–2025“ کے ہر اندراج (جس کی شرط: اموات (بہترین اندازہ) 5 سے زیادہ) سے 20\u202fکلومیٹر سے زیادہ دور",
    ],
    [
      "A_OVERLAPS(aliases, ('Koh-i-Sultan'))",
      "also known as “Koh-i-Sultan”",
      "دیگر نام: ”Koh-i-Sultan“ شامل",
    ],
  ],
  faults: [
    [
      "S_CROSSES(geometry, FEATURE('cpec-routes', 'n-40'))",
      "crossing N-40 (CPEC routes)",
      "N-40 (سی پیک راستے) کو پار کرتے ہوئے",
    ],
    [
      "S_TOUCHES(geometry, FEATURE('cpec-routes', 'n-40'))",
      "touching N-40 (CPEC routes) only at its edge",
      "N-40 (سی پیک راستے) کو صرف کنارے پر چھوتے ہوئے",
    ],
  ],
  "mineral-belts": [
    [
      "S_OVERLAPS(geometry, FEATURE('mineral-belts', 'no-such'))",
      "covering a part of mineral-belts/no-such and reaching beyond it",
      "mineral-belts/no-such کے ایک حصے پر اور اس سے باہر بھی پھیلے ہوئے",
    ],
    [
      "S_EQUALS(geometry, POINT(62 29))",
      "of exactly the shape of the point 29°\u202fN, 62°\u202fE",
      "شکل عین نقطے 29°\u202fN, 62°\u202fE کی",
    ],
    [
      "S_CONTAINS(POLYGON((61 28, 63 28, 63 30.5, 61 28)), geometry)",
      "wholly inside a drawn area (3 vertices, 28°\u202fN – 30.5°\u202fN, 61°\u202fE – 63°\u202fE)",
      "پوری طرح کھینچے گئے علاقے (3 نقطے، 28°\u202fN – 30.5°\u202fN, 61°\u202fE – 63°\u202fE) کے اندر",
    ],
  ],
  "ancient-mining": [
    ["from_year < -2600", "with “from” before 2600 BCE", "”از“ 2600 قبل مسیح سے پہلے"],
  ],
};
