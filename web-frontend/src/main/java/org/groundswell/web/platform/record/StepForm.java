package org.groundswell.web.platform.record;

import java.util.List;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.page.PageModel;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form for one step of something, such as approving a decision.
 *
 * @param lead what it is about
 * @param note what follows from sending it
 * @param lines what has to be read before
 */
public record StepForm(
        String title,
        @Nullable String lead,
        @Nullable String note,
        List<RecordLine> lines,
        List<FieldBox> boxes,
        String send,
        String action,
        String back) {

    public ModelAndView show(PageModel page, Form form) {
        return page.show("components/step-page", this, form);
    }
}
