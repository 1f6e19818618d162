package org.groundswell.command.builder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.command.platform.form.Form;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Licence;
import org.jspecify.annotations.Nullable;

/** What callers send about an instrument that they build. Of a draft nearly everything may be left out. */
final class BuilderForms {

    private BuilderForms() {}

    /**
     * @param value a whole number from 0 to 9, as text
     * @param attention whether an agreed rating of this level opens a flag; it does not where left out
     */
    record LevelForm(
            @Nullable String value,
            @Nullable String label,
            @Nullable String meaning,
            @Nullable Boolean attention) {}

    /** @param weight from 1 to 5; 1 where left out */
    record ItemForm(
            String id,
            @Nullable String label,
            @Nullable String text,
            @Nullable String help,
            @Nullable BigDecimal weight) {}

    record DomainForm(
            String id,
            @Nullable String label,
            @Nullable String summary,
            @Nullable List<ItemForm> items) {}

    /** @param least how many must have rated before anything is revealed */
    record RatersForm(
            @Nullable BigDecimal wanted,
            @Nullable Boolean anonymous,
            @Nullable BigDecimal least) {}

    /**
     * @param status own, derived, paraphrase, curated or licensed
     * @param exportable whether the wording may leave the installation; it may where left out
     */
    record LicenceForm(
            @Nullable String status,
            @Nullable String source,
            @Nullable Boolean exportable) {}

    /** The whole content. */
    record ContentForm(
            @Nullable String name,
            @Nullable String purpose,
            @Nullable List<LevelForm> levels,
            @Nullable List<DomainForm> domains,
            @Nullable RatersForm raters,
            @Nullable BigDecimal everyMonths,
            @Nullable LicenceForm licence)
            implements Form {

        /** @throws RejectedException with every number that is no whole one */
        BuiltInstrument content() {
            return new Reader().read(this);
        }
    }

    record WithdrawForm(String reason) implements Form {}

    /** Gathers the faults of one content. */
    private static final class Reader {

        private final List<Refusal> faults = new ArrayList<>();

        BuiltInstrument read(ContentForm form) {
            RatersForm raters = form.raters() == null ? new RatersForm(null, null, null) : form.raters();
            BigDecimal months = form.everyMonths();
            BuiltInstrument content = new BuiltInstrument(
                    text(form.name()),
                    text(form.purpose()),
                    list(form.levels()).stream().map(Reader::level).toList(),
                    domains(list(form.domains())),
                    new BuiltInstrument.Raters(
                            whole("raters.wanted", raters.wanted(), 1),
                            Boolean.TRUE.equals(raters.anonymous()),
                            whole("raters.least", raters.least(), 1)),
                    months == null ? null : whole("everyMonths", months, 0),
                    licence(form.licence()));
            if (!faults.isEmpty()) {
                throw new RejectedException(faults);
            }
            return content;
        }

        private List<BuiltInstrument.Domain> domains(List<DomainForm> given) {
            List<BuiltInstrument.Domain> domains = new ArrayList<>();
            for (int i = 0; i < given.size(); i++) {
                DomainForm domain = given.get(i);
                List<BuiltInstrument.Item> items = new ArrayList<>();
                for (ItemForm item : list(domain.items())) {
                    String place = "domains[" + i + "].items[" + items.size() + "].weight";
                    items.add(new BuiltInstrument.Item(
                            item.id().strip(),
                            text(item.label()),
                            text(item.text()),
                            optional(item.help()),
                            whole(place, item.weight(), Instrument.Item.ALIKE)));
                }
                domains.add(new BuiltInstrument.Domain(
                        domain.id().strip(), text(domain.label()), optional(domain.summary()), items));
            }
            return domains;
        }

        private static BuiltInstrument.Level level(LevelForm level) {
            return new BuiltInstrument.Level(
                    text(level.value()),
                    text(level.label()),
                    text(level.meaning()),
                    Boolean.TRUE.equals(level.attention()));
        }

        private static Licence licence(@Nullable LicenceForm given) {
            return given == null
                    ? new Licence("", "", true)
                    : new Licence(
                            text(given.status()), text(given.source()), !Boolean.FALSE.equals(given.exportable()));
        }

        private int whole(String field, @Nullable BigDecimal given, int otherwise) {
            try {
                return given == null ? otherwise : given.intValueExact();
            } catch (ArithmeticException notWhole) {
                faults.add(Refusal.invalid("NOT_A_WHOLE_NUMBER", field, "Give a whole number."));
                return otherwise;
            }
        }

        private static String text(@Nullable String given) {
            return Objects.requireNonNullElse(given, "").strip();
        }

        private static @Nullable String optional(@Nullable String given) {
            String text = text(given);
            return text.isEmpty() ? null : text;
        }

        private static <T> List<T> list(@Nullable List<T> given) {
            return Objects.requireNonNullElse(given, List.of());
        }
    }
}
