package org.acogida.web.places;

import java.util.List;

/**
 * What a scan is answered.
 *
 * @param style of its box: {@code ""} where all is well, {@code soon} where something is to be noticed, {@code overdue} where
 *     nothing was noted
 * @param name whose paper it is; empty where nobody is named
 * @param said sentences below it
 * @param arrive where somebody is received who does not stay here; empty where that is not offered
 */
record ScanAnswer(String style, String title, String name, List<String> said, String arrive) {
    ScanAnswer {
        said = List.copyOf(said);
    }
}
