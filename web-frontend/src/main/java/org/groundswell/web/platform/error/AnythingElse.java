package org.groundswell.web.platform.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Failures that never reached a page controller: in filters, in the container, or for want of one. */
@Controller
class AnythingElse implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(AnythingElse.class);

    private final FailurePages failures;

    AnythingElse(FailurePages failures) {
        this.failures = failures;
    }

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause && status >= 500) {
            LOG.error("{} failed outside a page", RequestId.of(request), cause);
        }
        return failures.ofStatus(status, RequestId.of(request));
    }
}
