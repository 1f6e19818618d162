package org.groundswell.command.platform.testing;

import io.swagger.v3.oas.annotations.Hidden;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.axon.Receipt;
import org.groundswell.command.platform.axon.Targeted;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.time.IdSource;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.site.SiteCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints as a context would write them, for tests of what the platform does around any endpoint. */
@RestController
@RequestMapping("/api/v1/probe")
@Hidden
class ProbeController {

    private final CommandDispatch dispatch;
    private final IdSource ids;

    ProbeController(CommandDispatch dispatch, IdSource ids) {
        this.dispatch = dispatch;
        this.ids = ids;
    }

    record Named(String name) {}

    record Point(LocalDate on, BigDecimal number, int whole) {}

    record Everything(List<Point> points, SiteCode site, boolean flag) {}

    @PostMapping
    ResponseEntity<Answer> create(Submission submission, @RequestBody Named body) {
        LedgerId ledger = ids.programme();
        Receipt receipt = dispatch.sendAll(
                submission.withoutVersion(),
                ledger,
                List.of(new Targeted(AggregateId.programme(ledger), Programmes.create(body.name()))),
                "{\"rows\":3}");
        return Answer.created(receipt, r -> r.ledger().value(), id -> URI.create("/api/v1/probe/" + id));
    }

    @PutMapping("/{ledger}")
    ResponseEntity<Answer> rename(@PathVariable LedgerId ledger, Submission submission, @RequestBody Named body) {
        return Answer.ok(dispatch.send(
                submission.requiringVersion(), AggregateId.programme(ledger), Programmes.rename(body.name())));
    }

    @PostMapping("/everything")
    String everything(@RequestBody Everything body) {
        return "read";
    }

    @GetMapping(path = "/me", produces = MediaType.APPLICATION_JSON_VALUE)
    Caller me(Caller caller) {
        return caller;
    }

    @GetMapping("/number")
    String number(@RequestParam int number) {
        return "n" + number;
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("secret detail");
    }
}
