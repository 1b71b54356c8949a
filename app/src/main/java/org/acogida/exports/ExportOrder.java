package org.acogida.exports;

import java.util.UUID;
import org.acogida.sheets.Format;

/**
 * A file that somebody asks for.
 *
 * @param filters what restricts the rows, in words that name no person of a case
 * @param people how many persons whoever asks says that it holds
 * @param purpose what it is for, in the words of whoever asks
 */
public record ExportOrder(Wanted wanted, Format format, String filters, long people, String purpose, UUID by) {}
