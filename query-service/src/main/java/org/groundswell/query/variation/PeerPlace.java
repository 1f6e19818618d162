package org.groundswell.query.variation;

import org.groundswell.query.platform.fold.Values;
import org.groundswell.query.variation.SiteVariationRow.Peers;
import org.jspecify.annotations.Nullable;

/** Finds where a site's latest value stands among those of all sites whose latest is of the same month. */
final class PeerPlace {

    private final Matrix matrix;
    private final Values values;

    PeerPlace(Matrix matrix, Values values) {
        this.matrix = matrix;
        this.values = values;
    }

    /** @return nothing where the site has no value */
    @Nullable
    Peers of(String code) {
        int site = matrix.position(code).orElse(-1);
        if (site < 0) {
            return null;
        }
        int month = matrix.last();
        while (month >= matrix.first() && !Double.isFinite(value(site, month))) {
            month--;
        }
        if (month < matrix.first()) {
            return null;
        }
        double own = value(site, month);
        int sites = 0;
        int lower = 0;
        for (int other = 0; other < matrix.sites(); other++) {
            double value = value(other, month);
            if (Double.isFinite(value) && !hasLater(other, month)) {
                sites++;
                lower += value < own ? 1 : 0;
            }
        }
        return new Peers(Matrix.month(month).toString(), own, sites, lower);
    }

    private boolean hasLater(int site, int month) {
        for (int later = matrix.last(); later > month; later--) {
            if (Double.isFinite(value(site, later))) {
                return true;
            }
        }
        return false;
    }

    private double value(int site, int month) {
        return values.of(matrix.numerator(site, month), matrix.denominator(site, month));
    }
}
