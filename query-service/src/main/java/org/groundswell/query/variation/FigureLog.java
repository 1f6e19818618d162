package org.groundswell.query.variation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * All that was ever recorded or corrected of one measure, in the order of its entries. How the figures stood after any entry is
 * found by going through it up to there, so the past costs what the present costs. Never changed once built, so it may be
 * shared: what is new makes a longer one.
 */
final class FigureLog {

    static final FigureLog EMPTY = new FigureLog();

    /** In the order in which they first appear; a site's place in it names it everywhere else. */
    private final String[] codes;
    /** The places of the sites in the order of their codes. */
    private final int[] byCode;

    private final long[] entries;
    private final int[] sites;
    private final int[] months;
    /** Where the months of each entry begin, and one more for the end. */
    private final int[] begins;

    private final byte[] standings;
    private final Numbers numerators;
    private final Numbers denominators;

    private FigureLog() {
        this.codes = new String[0];
        this.byCode = new int[0];
        this.entries = new long[0];
        this.sites = new int[0];
        this.months = new int[0];
        this.begins = new int[1];
        this.standings = new byte[0];
        this.numerators = new Numbers(0);
        this.denominators = new Numbers(0);
    }

    private FigureLog(Builder builder) {
        this.codes = builder.codes.toArray(String[]::new);
        this.byCode = IntStream.range(0, codes.length)
                .boxed()
                .sorted(Comparator.comparing(site -> codes[site]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.entries = Arrays.copyOf(builder.entries, builder.changes);
        this.sites = Arrays.copyOf(builder.sites, builder.changes);
        this.months = Arrays.copyOf(builder.months, builder.changes);
        this.begins = Arrays.copyOf(builder.begins, builder.changes + 1);
        this.standings = Arrays.copyOf(builder.standings, builder.cells);
        this.numerators = builder.numerators.resized(builder.cells);
        this.denominators = builder.denominators.resized(builder.cells);
    }

    /** The last entry it holds; 0 where it holds none. */
    long last() {
        return entries.length == 0 ? 0 : entries[entries.length - 1];
    }

    /** A longer one, to be filled with what comes after {@link #last}. */
    Builder longer() {
        return new Builder(this);
    }

    /** The figures as they stood just after an entry. */
    Matrix after(long entry) {
        int at = Arrays.binarySearch(entries, entry);
        int changes = at < 0 ? -at - 1 : at + 1;
        int known = 0;
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int change = 0; change < changes; change++) {
            known = Math.max(known, sites[change] + 1);
            first = Math.min(first, months[change]);
            last = Math.max(last, months[change] + begins[change + 1] - begins[change] - 1);
        }
        int appeared = known;
        int[] inOrder = Arrays.stream(byCode).filter(site -> site < appeared).toArray();
        Matrix.Sheet sheet = new Matrix.Sheet(
                Arrays.stream(inOrder).mapToObj(site -> codes[site]).toArray(String[]::new), first, last);
        int[] lines = new int[known];
        for (int line = 0; line < known; line++) {
            lines[inOrder[line]] = line;
        }
        for (int change = 0; change < changes; change++) {
            int month = months[change];
            for (int cell = begins[change]; cell < begins[change + 1]; cell++, month++) {
                if (standings[cell] != Matrix.NONE) {
                    sheet.set(lines[sites[change]], month, standings[cell], numerators.at(cell), denominators.at(cell));
                }
            }
        }
        return sheet.matrix();
    }

    /** How much memory it holds. */
    int bytes() {
        return codes.length * 64 + entries.length * 20 + standings.length + numerators.bytes() + denominators.bytes();
    }

    /** Gathers entries in their order. */
    static final class Builder {

        private final List<String> codes;
        private final Map<String, Integer> places = new HashMap<>();
        private long[] entries;
        private int[] sites;
        private int[] months;
        private int[] begins;
        private byte[] standings;
        private Numbers numerators;
        private Numbers denominators;
        private int changes;
        private int cells;

        private Builder(FigureLog log) {
            this.codes = new ArrayList<>(List.of(log.codes));
            this.changes = log.entries.length;
            this.cells = log.standings.length;
            this.entries = log.entries.clone();
            this.sites = log.sites.clone();
            this.months = log.months.clone();
            this.begins = log.begins.clone();
            this.standings = log.standings.clone();
            this.numerators = log.numerators.resized(cells);
            this.denominators = log.denominators.resized(cells);
            for (int site = 0; site < codes.size(); site++) {
                places.put(codes.get(site), site);
            }
        }

        /** @param line of the months that an entry recorded or corrected, as a {@link SeriesLine} */
        Builder add(long entry, String site, String line) {
            if (changes > 0 && entry <= entries[changes - 1]) {
                throw new IllegalArgumentException("Entry " + entry + " comes after " + entries[changes - 1]);
            }
            if (line.isEmpty()) {
                return this;
            }
            roomForAChange();
            LineReader reader = new LineReader(line);
            entries[changes] = entry;
            sites[changes] = places.computeIfAbsent(site, code -> {
                codes.add(code);
                return codes.size() - 1;
            });
            months[changes] = reader.month();
            while (reader.next()) {
                roomForACell();
                standings[cells] = reader.standing();
                numerators.set(cells, reader.numerator());
                denominators.set(cells, reader.denominator());
                cells++;
            }
            changes++;
            begins[changes] = cells;
            return this;
        }

        private void roomForAChange() {
            if (changes == entries.length) {
                int larger = larger(changes);
                entries = Arrays.copyOf(entries, larger);
                sites = Arrays.copyOf(sites, larger);
                months = Arrays.copyOf(months, larger);
                begins = Arrays.copyOf(begins, larger + 1);
            }
        }

        private void roomForACell() {
            if (cells == standings.length) {
                int larger = larger(cells);
                standings = Arrays.copyOf(standings, larger);
                numerators = numerators.resized(larger);
                denominators = denominators.resized(larger);
            }
        }

        private static int larger(int size) {
            return Math.max(1024, size + size / 2);
        }

        FigureLog log() {
            return new FigureLog(this);
        }
    }
}
