package org.acogida.sheets;

import java.nio.charset.Charset;

/** How a file of rows is written. */
public sealed interface FileForm {

    /** Text, each row a line. */
    record Text(Charset charset, char separator) implements FileForm {}

    /** The first sheet that is shown of a spreadsheet, by its name. */
    record Spreadsheet(String sheet) implements FileForm {}
}
