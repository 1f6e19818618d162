package org.groundswell.command.upload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Headers that a person can point at: none blank, none twice. */
final class Headers {

    private Headers() {}

    static List<String> from(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        List<String> headers = new ArrayList<>(width);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < width; i++) {
            String wanted = cells.get(i).strip();
            String base = wanted.isEmpty() ? "Column " + (i + 1) : wanted;
            String header = base;
            for (int n = 2; !seen.add(header); n++) {
                header = base + " (" + n + ")";
            }
            headers.add(header);
        }
        return List.copyOf(headers);
    }
}
