package org.groundswell.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.groundswell.domain.instrument.Instrument.Item;
import org.groundswell.domain.instrument.Instrument.Special;
import org.groundswell.domain.instrument.Lifecycle.Field;
import org.groundswell.domain.instrument.Lifecycle.Move;
import org.groundswell.domain.instrument.Lifecycle.SideState;
import org.groundswell.domain.instrument.Lifecycle.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Instrument THREE_S = CATALOGUE.instrument("three-s").orElseThrow();
    private static final Lifecycle LIFECYCLE = CATALOGUE.lifecycle();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "three-s",
                "lifecycle",
                "nasss",
                "dsf",
                "practical-questions",
                "glossary",
                "resources",
                "audit",
                "moments"
            })
    void every_file_of_the_catalogue_loads(String id) {
        Catalogue.Document document = CATALOGUE.document(id).orElseThrow();
        assertThat(document.version()).isEqualTo("1.0.0");
        assertThat(document.title()).isNotBlank();
        assertThat(document.content()).containsKeys("summary", "provenance", "language");
    }

    @Test
    void what_is_not_in_the_catalogue_is_not_found() {
        assertThat(CATALOGUE.document("four-s")).isEmpty();
        assertThat(CATALOGUE.instrument("glossary")).isEmpty();
        assertThat(CATALOGUE.instrumentIds()).containsExactly("nasss", "three-s");
    }

    @Test
    void the_checklist_has_twelve_items_in_three_domains() {
        assertThat(THREE_S.items()).hasSize(12);
        assertThat(THREE_S.domains())
                .extracting(Instrument.Domain::id)
                .containsExactly("structure", "strategy", "support");
        assertThat(THREE_S.domain("strategy").map(THREE_S::itemsOf).orElseThrow())
                .extracting(Item::id)
                .containsExactly("STG-1", "STG-2", "STG-3", "STG-4");
        assertThat(THREE_S.domain("luck")).isEmpty();
        assertThat(THREE_S.item("STR-1").orElseThrow().label()).isEqualTo("Named team");
        assertThat(THREE_S.item("STR-9")).isEmpty();
        assertThat(THREE_S.displayName()).isEqualTo("Derived 3S checklist");
        assertThat(THREE_S.context()).hasSize(8);
        assertThat(THREE_S.subjects()).contains("site-support");
        assertThat(THREE_S.summaryRule())
                .isInstanceOfSatisfying(
                        SummaryRule.Means.class,
                        means -> assertThat(means.decimals()).isEqualTo(1));
        assertThat(THREE_S.agreed()).hasSize(12);
        assertThat(THREE_S.items()).allSatisfy(item -> assertThat(item.levels()).hasSize(4));
    }

    @Test
    void the_scale_has_four_levels_and_two_answers_that_are_no_numbers() {
        assertThat(THREE_S.scale().answers()).containsExactly("0", "1", "2", "3", "not-known", "not-applicable");
        assertThat(THREE_S.scale().label("0")).isEqualTo("Absent");
        assertThat(THREE_S.scale().label("not-known")).isEqualTo("Not known");
        assertThat(THREE_S.scale().label("9")).isEqualTo("9");
        assertThat(THREE_S.scale().special("not-applicable").map(Special::reasonRequired))
                .contains(true);
        assertThat(THREE_S.scale().special("not-known").map(Special::reasonRequired))
                .contains(false);
        assertThat(THREE_S.scale().special("3")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,true", "1,true", "2,false", "3,false", "not-known,true", "not-applicable,false"})
    void attention_is_asked_for_by_the_rule(String answer, boolean flags) {
        assertThat(THREE_S.attention().flags(answer)).isEqualTo(flags);
    }

    @Test
    void the_lifecycle_has_seven_stages_and_three_side_states() {
        assertThat(LIFECYCLE.stages())
                .extracting(Stage::id)
                .containsExactly(
                        "identified", "engaged", "committed", "preparing", "implementing", "embedded", "sustaining");
        assertThat(LIFECYCLE.first().id()).isEqualTo("identified");
        assertThat(LIFECYCLE.sideStates()).extracting(SideState::id).containsExactly("declined", "paused", "withdrawn");
        assertThat(LIFECYCLE.sideState("paused").orElseThrow().keepsStage()).isTrue();
        assertThat(LIFECYCLE.sideState("declined").orElseThrow().keepsStage()).isFalse();
        assertThat(LIFECYCLE.sideState("engaged")).isEmpty();
        assertThat(LIFECYCLE.stage("paused")).isEmpty();
        assertThat(LIFECYCLE.reasonCodes()).hasSize(15);
        assertThat(LIFECYCLE.reasonCode("rsn-other").orElseThrow().detailRequired())
                .isTrue();
        assertThat(LIFECYCLE.reasonCode("rsn-safety").orElseThrow().detailRequired())
                .isFalse();
        assertThat(LIFECYCLE.label("embedded")).isEqualTo("Embedded");
        assertThat(LIFECYCLE.label("withdrawn")).isEqualTo("Withdrawn");
        assertThat(LIFECYCLE.label("lost")).isEqualTo("lost");
    }

    @Test
    void fields_know_what_they_are() {
        List<Field> engaged = LIFECYCLE.stage("engaged").orElseThrow().entryEvidence();
        assertThat(engaged).extracting(Field::isDate).containsExactly(false, true);
        assertThat(engaged).allMatch(Field::required);
        assertThat(LIFECYCLE
                        .stage("committed")
                        .orElseThrow()
                        .entryEvidence()
                        .getLast()
                        .multiple())
                .isTrue();
    }

    @Test
    void moves_carry_their_conditions() {
        assertThat(LIFECYCLE.moves()).hasSize(23);
        assertThat(LIFECYCLE.moves().stream()
                        .filter(Move::confirmedByRegionOrProgramme)
                        .map(Move::id))
                .containsExactly("MV-F5", "MV-F6");
        assertThat(LIFECYCLE.moves().stream()
                        .filter(move -> move.pausedRule() != Lifecycle.PausedRule.NONE)
                        .map(Move::id))
                .containsExactly("MV-D2", "MV-W1");
    }

    @Test
    void the_places_that_can_be_reached_follow_from_where_a_site_is() {
        assertThat(LIFECYCLE.permittedFrom(new Lifecycle.Position("preparing", "paused")).stream()
                        .map(Lifecycle.Way::to))
                .containsExactlyInAnyOrder("withdrawn", "preparing", "identified", "engaged", "committed");
        assertThat(LIFECYCLE.permittedFrom(new Lifecycle.Position("engaged", "paused")).stream()
                        .map(Lifecycle.Way::to))
                .containsExactlyInAnyOrder("declined", "engaged", "identified");
    }

    @Test
    void a_key_that_is_not_known_is_refused_with_its_place() {
        refused("three-s", "  - id: STR-1\n", "  - id: STR-1\n    colour: red\n", "items[0]", "colour");
        refused(
                "lifecycle",
                "    keepsStage: true\n",
                "    keepsStage: true\n    colour: red\n",
                "sideStates[1]",
                "colour");
        refused("three-s", "language: en-GB", "language: en-GB\ncolour: red", "three-s.yaml", "colour");
        refused("lifecycle", "language: en-GB", "language: en-GB\ncolour: red", "lifecycle.yaml", "colour");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "three-s|    label: Named team|    # none|\"label\" is missing",
                "three-s|  min: 0|  min: nought|\"min\" is nought",
                "three-s|  min: 0|  min: 1|do not run from min to max",
                "three-s|  type: ordinal|  type: ordered-category|only an ordinal scale",
                "three-s|  grandTotal: false|  grandTotal: true|never a grand total",
                "three-s|  scored: false|  scored: true|never scored",
                "three-s|    items: [STR-1, STR-2, STR-3, STR-4]|    items: [STR-1, STR-2, STR-3]|not the same",
                "three-s|    ratings: [0, 1]|    ratings: [nought]|holds nought",
                "three-s|    domain: support|    domain: strategy|not in its domain",
                "lifecycle|    order: 3|    order: 4|not in order",
                "lifecycle|  - id: committed|  - id: agreed|must be there",
                "lifecycle|  - id: engaged|  - id: identified|there twice",
                "lifecycle|kind: forward, from: [identified]|kind: onward, from: [identified]|not a kind of move",
                "lifecycle|from: [identified], to: [engaged], reason|from: [listed], to: [engaged], reason|MV-F1",
                "lifecycle|confirmedBy: region-or-programme|confirmedBy: anybody|can only be",
                "lifecycle|{id: MV-D2|{id: MV-D9|must be there",
                "lifecycle|{id: MV-B2|{id: MV-B1|there twice",
                "lifecycle|side-date, side-reapproach]|side-date, side-colour]|side-colour",
                "lifecycle|moves:|movements:|is missing"
            })
    void a_fault_stops_the_loading_and_is_named(String file, String was, String becomes, String message) {
        refused(file, was, becomes, message);
    }

    @Test
    void text_that_is_no_catalogue_is_refused() {
        assertThatThrownBy(() -> Catalogue.document("x.yaml", "id: ["))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("x.yaml");
        assertThatThrownBy(() -> Catalogue.document("x.yaml", "just words"))
                .hasMessageContaining("a mapping is expected");
        assertThatThrownBy(() -> Catalogue.document("x.yaml", "id: a\nid: b")).hasMessageContaining("duplicate");
        assertThatThrownBy(() -> Catalogue.document("x.yaml", "id: a\nprovenance: {status: own}\nlanguage: ''"))
                .hasMessageContaining("must be given");
    }

    @Test
    void ids_are_unique_within_the_lifecycle() {
        assertThat(Set.copyOf(LIFECYCLE.moves().stream().map(Move::id).toList()))
                .hasSameSizeAs(LIFECYCLE.moves());
    }

    private static void refused(String file, String was, String becomes, String... message) {
        String yaml = yaml(file);
        assertThat(yaml).contains(was);
        String planted = yaml.replaceFirst(Pattern.quote(was), becomes);
        assertThatThrownBy(() -> read(file, planted))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContainingAll(message);
    }

    private static void read(String file, String yaml) {
        YamlNode root = Catalogue.node(Catalogue.document(file + ".yaml", yaml));
        if (file.equals("lifecycle")) {
            LifecycleReader.read(root);
        } else {
            InstrumentReader.read(root);
        }
    }

    private static String yaml(String file) {
        try (InputStream stream = Catalogue.class.getResourceAsStream("/instruments/" + file + ".yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
