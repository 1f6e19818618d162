package org.groundswell.web.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.form.TypedForm;
import org.groundswell.web.platform.page.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class RecordFormTest {

    private static final List<RecordField> VISIT =
            Catalogue.load().record("facilitation-log").asked();
    private static final RecordOffers OFFERS =
            new RecordOffers(List.of(new Option("id-1", "Ann")), List.of(), List.of(), Map.of());

    private final RecordForm form = new RecordForm(VISIT, OFFERS, texts());

    private static Texts texts() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/records");
        messages.setDefaultEncoding("UTF-8");
        return new Texts(messages, Locale.UK);
    }

    @Test
    void what_is_told_fills_the_form_and_is_read_back_the_same() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("fac-date", LocalDate.of(2026, 3, 1));
        told.put("fac-minutes", new BigDecimal("45"));
        told.put("fac-purpose", List.of("data-help", "review"));
        told.put("fac-summary", "Short of people");
        told.put(
                "fac-promises",
                List.of(Map.of("fac-promise-what", "Send it", "fac-promise-who", List.of("id-1", "Jo, matron"))));
        Form filled = form.fill(TypedForm.of(Map.of()), told);
        assertThat(form.values(filled)).isEqualTo(told);
        assertThat(filled.isRefused()).isFalse();
    }

    @Test
    void a_list_offers_rows_to_fill_beyond_those_filled() {
        Form filled = TypedForm.of(Map.of("values.fac-promises[3].fac-promise-what", List.of("Send it")));
        FieldBox list = form.boxes(filled).stream()
                .filter(box -> box.kind() == FieldBox.Kind.LIST)
                .findFirst()
                .orElseThrow();
        assertThat(list.rows()).hasSize(6);
        assertThat(list.rows().getFirst().getFirst().name()).isEqualTo("values.fac-promises[0].fac-promise-what");
    }

    @Test
    void a_number_that_is_none_is_refused_at_its_field() {
        Form typed = TypedForm.of(Map.of("values.fac-minutes", List.of("an hour")));
        form.values(typed);
        assertThat(typed.error("values.fac-minutes")).contains("an hour");
    }

    @Test
    void what_need_not_be_given_says_so() {
        assertThat(form.boxes(TypedForm.of(Map.of())))
                .filteredOn(box -> box.name().equals("values.fac-next"))
                .extracting(FieldBox::label)
                .containsExactly("Next contact (optional)");
    }
}
