package org.groundswell.web.site;

import org.groundswell.domain.site.OdsCode;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.page.Texts;
import org.jspecify.annotations.Nullable;

/** Looks at codes of sites as they are typed, before anything is asked of the service. */
final class Codes {

    private Codes() {}

    /** Refuses a code that is missing, in these words, or malformed. */
    static void require(Form form, String field, String missing, Texts texts) {
        form.require(field, missing);
        if (!form.value(field).isEmpty() && !SiteCode.isValid(form.value(field))) {
            form.refuse(field, texts.text("enrol.error.code.form"));
        }
    }

    /**
     * A code that would be an ODS code with other characters is asked about once; sent again, it is meant so.
     *
     * @param meant the hidden field that keeps what was asked about
     */
    static OdsCode.@Nullable Finding asked(Form form, String field, String meant, Texts texts) {
        if (!SiteCode.isValid(form.value(field))) {
            return null;
        }
        SiteCode code = new SiteCode(form.value(field));
        OdsCode.Finding finding = OdsCode.of(code);
        if (finding instanceof OdsCode.Finding.Perhaps perhaps
                && !form.value(meant).equals(code.value())) {
            form.set(meant, code.value());
            form.refuse(
                    field,
                    texts.text(
                            "enrol.ods.perhaps",
                            code,
                            perhaps.meant(),
                            perhaps.form().told()));
        }
        return finding;
    }
}
