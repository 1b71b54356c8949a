package org.acogida.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Writes the numbers of a spreadsheet as they are, and its days as {@code 2018-10-19}, however they are shown there. */
final class XlsxNumbers extends DataFormatter {
    /** As many as a spreadsheet is exact to behind the point. */
    private static final int DIGITS = 10;

    private final boolean from1904;

    XlsxNumbers(boolean from1904) {
        super(Locale.ROOT);
        this.from1904 = from1904;
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, @Nullable String format) {
        return formatRawCellContents(value, formatIndex, format, from1904);
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, @Nullable String format, boolean use1904) {
        if (format != null && DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
            LocalDateTime moment = DateUtil.getLocalDateTime(value, from1904, true);
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString();
        }
        return new BigDecimal(value)
                .setScale(DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
