package org.groundswell.command.upload;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Map;

/** Finds the delimiter under which the first rows agree best on how many columns there are. */
final class DelimiterSniffer {

    static final Map<Character, String> NAMES = Map.of(',', "comma", ';', "semicolon", '\t', "tab", '|', "pipe");

    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');
    private static final int SNIFFED_CHARS = 64_000;
    private static final int SNIFFED_ROWS = 50;

    private DelimiterSniffer() {}

    static char sniff(String text) {
        String head = head(text);
        char best = ',';
        long bestScore = -1;
        for (char candidate : CANDIDATES) {
            long score = score(head, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Rows as wide as the header first, then the width itself; one column alone counts for nothing. */
    private static long score(String head, char delimiter) {
        int width = 0;
        int agreeing = 0;
        int rows = 0;
        try (CsvReader<CsvRecord> reader = CsvTable.reader(delimiter).ofCsvRecord(head)) {
            for (CsvRecord record : reader) {
                if (CsvTable.isBlank(record)) {
                    continue;
                }
                width = rows == 0 ? record.getFieldCount() : width;
                agreeing += record.getFieldCount() == width ? 1 : 0;
                if (++rows == SNIFFED_ROWS) {
                    break;
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return width < 2 ? 0 : agreeing * 1_000L / rows * 1_000L + width;
    }

    private static String head(String text) {
        if (text.length() <= SNIFFED_CHARS) {
            return text;
        }
        int end = text.lastIndexOf('\n', SNIFFED_CHARS);
        return text.substring(0, end > 0 ? end : SNIFFED_CHARS);
    }
}
