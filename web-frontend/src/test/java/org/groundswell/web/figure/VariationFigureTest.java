package org.groundswell.web.figure;

import org.junit.jupiter.api.Test;

class VariationFigureTest {

    private final Words words = Goldens.words();

    @Test
    void a_funnel_is_drawn_as_approved() {
        Goldens.figure("funnel", FunnelFigure.of(VariationSamples.funnel(58), words));
    }

    @Test
    void a_caterpillar_is_drawn_as_approved() {
        Goldens.figure("caterpillar", CaterpillarFigure.of(VariationSamples.caterpillar(58), words));
    }

    @Test
    void the_spread_over_time_is_drawn_as_approved() {
        Goldens.figure("spread", SpreadFigure.of(VariationSamples.spread(), words));
    }

    @Test
    void a_slope_is_drawn_as_approved() {
        Goldens.figure("slope", SlopeFigure.of(VariationSamples.slope(40), words));
    }

    @Test
    void an_adoption_curve_is_drawn_as_approved() {
        Goldens.figure("adoption", AdoptionFigure.of(VariationSamples.adoption(), words));
    }

    @Test
    void small_multiples_are_drawn_as_approved() {
        Goldens.figure("multiples", SmallMultiplesFigure.of(VariationSamples.multiples(24), words));
    }

    @Test
    void a_heat_map_is_drawn_as_approved() {
        Goldens.figure("heat", HeatFigure.of(VariationSamples.heat(14), words));
    }
}
