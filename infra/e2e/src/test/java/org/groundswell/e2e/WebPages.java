package org.groundswell.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of all addresses that web-frontend shows something at, which a test there holds to be whole. */
final class WebPages {

    private static final Path TABLE = Path.of("web-frontend", "src", "test", "resources", "pages.csv");

    private static final Pattern CONSTRAINED = Pattern.compile("\\{\\w+:([^{}]+)}");
    private static final Pattern FREE = Pattern.compile("\\{\\w+}");

    private static final Comparator<Line> LEAST_OPEN = Comparator.comparingLong(Line::open)
            .thenComparing(line -> line.address().length(), Comparator.reverseOrder());

    private final List<Line> lines;

    private WebPages(List<Line> lines) {
        this.lines = lines;
    }

    /**
     * @param address with parts in braces
     * @param shown page, file or other
     * @param why it is neither a page that is walked nor a file that is made again
     */
    record Line(String address, String shown, String why) {

        boolean matches(String path) {
            String fixed = address.replace(".", "\\.");
            return path.matches(FREE.matcher(CONSTRAINED.matcher(fixed).replaceAll("(?:$1)"))
                    .replaceAll("[^/]+"));
        }

        /** How many parts of it may be anything. */
        private long open() {
            return address.chars().filter(each -> each == '{').count();
        }
    }

    static WebPages all() {
        try {
            return new WebPages(Files.readAllLines(RunningGroundswell.project().resolve(TABLE)).stream()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .map(cells -> new Line(cells[0], cells[1], cells[2]))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Line> others() {
        return lines.stream().filter(line -> line.shown().equals("other")).toList();
    }

    /** Addresses of a kind that none of some paths leads to. */
    Set<String> missed(String shown, Collection<String> paths) {
        Set<String> reached = paths.stream()
                .flatMap(path -> of(path).stream())
                .map(Line::address)
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> line.shown().equals(shown))
                .map(Line::address)
                .filter(address -> !reached.contains(address))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The line that answers to a path: of several the one that leaves least open. */
    private Optional<Line> of(String path) {
        return lines.stream().filter(line -> line.matches(path)).min(LEAST_OPEN);
    }
}
