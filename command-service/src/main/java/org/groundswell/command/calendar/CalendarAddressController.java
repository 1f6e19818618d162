package org.groundswell.command.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.domain.calendar.CalendarSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The address of the caller's own calendar. */
@RestController
@RequestMapping("/api/v1/calendar/address")
@Tag(name = "Calendar")
class CalendarAddressController {

    private final CalendarAddresses addresses;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarAddressController(CalendarAddresses addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    /** @param madeAt nothing where the caller has no address */
    record Standing(@Nullable Instant madeAt) {}

    /** @param secret the part of the address that is secret: told this once, and kept nowhere */
    record Made(String secret, Instant madeAt) {}

    @GetMapping
    @Operation(summary = "Whether the caller's calendar has an address, and since when")
    Standing standing(Caller caller) {
        return new Standing(addresses.madeAt(caller.person()).orElse(null));
    }

    @PostMapping
    @Operation(
            summary = "Make an address for the caller's calendar",
            description =
                    "Takes the place of the one there was, which opens nothing from then on. The secret is told this once.")
    ResponseEntity<Made> make(Caller caller) {
        CalendarSecret secret =
                CalendarSecret.of(bytes(CalendarSecret.BYTES_OF_NAME), bytes(CalendarSecret.BYTES_OF_PROOF));
        Instant now = clock.instant();
        addresses.keep(caller.person(), secret, now);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Made(secret.text(), now));
    }

    @PostMapping("/withdrawal")
    @Operation(
            summary = "Withdraw the address of the caller's calendar",
            description = "It opens nothing from then on. Nothing happens where there is none.")
    Standing withdraw(Caller caller) {
        addresses.withdraw(caller.person());
        return new Standing(null);
    }

    private byte[] bytes(int number) {
        byte[] bytes = new byte[number];
        random.nextBytes(bytes);
        return bytes;
    }
}
