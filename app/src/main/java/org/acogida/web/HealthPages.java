package org.acogida.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.clock.ProcedureClock;
import org.acogida.health.DatabaseWatch;
import org.acogida.health.Disk;
import org.acogida.health.Disks;
import org.acogida.health.Trouble;
import org.acogida.scanner.FileScanner;
import org.acogida.tablets.OnTheWay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Says whether the database is there: to open pages and monitors, without signing in and without keeping a session. */
@Controller
class HealthPages {
    private final DatabaseWatch watch;

    private final FileScanner scanner;
    private final OnTheWay onTheWay;
    private final ProcedureClock clock;

    HealthPages(DatabaseWatch watch, FileScanner scanner, OnTheWay onTheWay, ProcedureClock clock) {
        this.watch = watch;
        this.scanner = scanner;
        this.onTheWay = onTheWay;
        this.clock = clock;
    }

    /**
     * 200 where acts can be saved, 503 where they cannot; a full disk may still take some. Where the operator has a scanner of
     * files, whether it answers: without it no file is kept, and all else is. Then how many packets of tablets are not registered,
     * and how many minutes the oldest has waited, as counted last.
     */
    @GetMapping("/health")
    ResponseEntity<Map<String, Object>> health() {
        Optional<Trouble> trouble = watch.ask();
        HttpStatus status = watch.awaySince().isPresent() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK;
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(said(spelled(trouble)));
    }

    private Map<String, Object> said(String database) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("database", database);
        if (scanner.state() != FileScanner.State.NONE) {
            said.put("scanner", scanner.state().name().toLowerCase(Locale.ROOT));
        }
        OnTheWay.Packets packets = onTheWay.lastPackets();
        said.put("unregistered", packets.count());
        said.put("oldestMinutes", packets.age(clock.now()).toMinutes());
        return said;
    }

    private static String spelled(Optional<Trouble> trouble) {
        return trouble.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("here");
    }

    /** Gives every page its {@code health}: {@code here}, {@code away} or {@code full}; officers learn of full disks. */
    @ControllerAdvice
    static class Advice {
        private final DatabaseWatch watch;
        private final Disks disks;

        Advice(DatabaseWatch watch, Disks disks) {
            this.watch = watch;
            this.disks = disks;
        }

        @ModelAttribute("health")
        String health() {
            return spelled(watch.standing());
        }

        /** The disk that is nearly full, if any. */
        @ModelAttribute("disk")
        @Nullable
        Disk disk(@AuthenticationPrincipal @Nullable Officer officer) {
            return officer == null ? null : disks.findFullest().orElse(null);
        }
    }
}
