package org.groundswell.query.variation;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which months which sites belong to what is chosen. */
final class Presence {

    /** @param since nothing where it was so from the first */
    record Spell(
            String code,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        /** Whether it lasts at the end of a day. */
        boolean holds(LocalDate day) {
            return (since == null || !since.isAfter(day)) && (until == null || until.isAfter(day));
        }
    }

    private final Matrix matrix;
    private final BitSet[] months;

    private Presence(Matrix matrix) {
        this.matrix = matrix;
        this.months = new BitSet[matrix.sites()];
        for (int site = 0; site < months.length; site++) {
            months[site] = new BitSet();
        }
    }

    /** Every site in every month. */
    static Presence always(Matrix matrix) {
        Presence presence = new Presence(matrix);
        int all = matrix.last() - matrix.first() + 1;
        for (BitSet site : presence.months) {
            site.set(0, all);
        }
        return presence;
    }

    /** Some sites in every month. */
    static Presence of(Matrix matrix, List<String> codes) {
        Presence presence = new Presence(matrix);
        int all = matrix.last() - matrix.first() + 1;
        codes.forEach(code -> matrix.position(code).ifPresent(site -> presence.months[site].set(0, all)));
        return presence;
    }

    /** Sites at the end of the months in which a spell of theirs holds. */
    static Presence during(Matrix matrix, List<Spell> spells) {
        Presence presence = new Presence(matrix);
        for (Spell spell : spells) {
            matrix.position(spell.code()).ifPresent(site -> presence.add(site, spell));
        }
        return presence;
    }

    private void add(int site, Spell spell) {
        for (int month = matrix.first(); month <= matrix.last(); month++) {
            if (spell.holds(Matrix.month(month).atEndOfMonth())) {
                months[site].set(month - matrix.first());
            }
        }
    }

    Presence and(Presence other) {
        for (int site = 0; site < months.length; site++) {
            months[site].and(other.months[site]);
        }
        return this;
    }

    /** Only sites present in every month from one to another, and which had begun to report by the first and still do. */
    Presence throughout(int from, int to) {
        for (int site = 0; site < months.length; site++) {
            boolean whole = months[site].nextClearBit(from - matrix.first()) > to - matrix.first();
            if (!whole || matrix.standing(site, from) == Matrix.NONE || matrix.standing(site, to) == Matrix.NONE) {
                months[site].clear();
            }
        }
        return this;
    }

    /** In no month after one. */
    Presence until(int last) {
        for (BitSet site : months) {
            site.clear(Math.max(0, last + 1 - matrix.first()), Math.max(site.length(), last + 1 - matrix.first()));
        }
        return this;
    }

    boolean at(int site, int month) {
        return months[site].get(month - matrix.first());
    }

    boolean ever(int site) {
        return !months[site].isEmpty();
    }
}
