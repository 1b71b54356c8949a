package org.acogida.laws;

import java.util.Locale;

/** The ways in which a law file can be wrong; each has its sentence and its remedy in {@code faults.properties}. */
enum FaultKind {
    UNREADABLE,
    TOO_LARGE,
    NOT_UTF8,
    CONTROL_CHARACTER,
    EMPTY,
    TAB,
    NOT_YAML,
    ALIAS,
    TOO_DEEP,
    SEVERAL_DOCUMENTS,

    NOT_A_MAPPING,
    NOT_A_LIST,
    NOT_A_VALUE,
    BAD_KEY,
    DUPLICATE,
    UNKNOWN_FIELD,
    CUT_TEXT,
    MISSING_FIELD,
    BLANK,

    BAD_NAME,
    BAD_DATE,
    DAYS_REVERSED,
    BAD_FLAG,
    BAD_NUMBER,
    BAD_AMOUNT,
    BAD_NUMBER_OF_DAYS,
    BAD_LENGTH,
    BAD_CONDITION,
    UNKNOWN_WORD,

    FILE_NAME,
    BAD_COUNTRY,
    OTHER_COUNTRY,
    UNKNOWN_LAW,
    CYCLE,
    EXTENDS_AND_OVER,
    OUTSIDE_STATUTE,
    CLASH,
    NOTHING_TO_REMOVE,
    UNKNOWN_ENTRY,
    UNREACHABLE,
    MISSING_SECTION,

    CLOSES_WITHOUT_LAPSE,
    LAPSE_WITHOUT_CLOSES,
    UNKNOWN_CLOCK,
    SHORTER_EXTENSION,
    NO_REASONS,
    NEVER_STARTS,
    REFUSES_FACT,
    ALWAYS,
    NO_REFUSAL,
    STARTS_AND_ENDS,
    LAPSE_OF_OTHERS,
    UNLIMITED_HOLDING,
    FINAL_BEFORE_SERVICE,

    NO_CALENDAR_FILE,
    BAD_CALENDAR_FILE,
    BAD_MONTH_DAY,
    BAD_WEEKDAY,
    BAD_YEARS,
    HOLIDAY_RULE,
    UNKNOWN_HOLIDAY,
    UNKNOWN_READING,
    NO_READING,
    BAD_WEEKEND,
    BAD_ZONE,

    RETENTION_UNIT,
    RETENTION_TOO_SHORT,
    RETENTION_DONE_OTHERWISE;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
