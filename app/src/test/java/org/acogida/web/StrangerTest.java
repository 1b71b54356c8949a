package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Manner;
import org.junit.jupiter.api.Test;

/**
 * What somebody without an account is answered, a consulate like anybody: the same, byte for byte, whether a person claimed
 * protection or not, and whether there is such a person at all (LRPCAP 21 and its regulation, 22; safety I6).
 */
class StrangerTest {
    private static final int SEEDS = Integer.getInteger("strangers", 100);
    private static final List<String> NAMES =
            List.of("Ana", "José", "Xóchitl", "Wilmer", "Nadège", "Yusuf", "Ñaní", "محمد", "Мария", "O’Brien");

    /** An answer without what differs each time: the moment, and the token of the form. */
    private static String said(HttpResponse<String> answer) {
        TreeMap<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> List.of("date", "set-cookie").contains(name));
        String body = answer.body()
                .replaceAll("(name=\"_csrf\" value=|name=\"csrf\" content=)\"[^\"]*\"", "$1\"\"")
                .replaceAll("\"(nonce|challenge)\":\"[^\"]*\"", "");
        return answer.statusCode() + " " + headers + "\n" + body;
    }

    /** All that a stranger who knows the person's name, and even the number of the file, can ask. */
    private static List<String> view(HttpBrowser stranger, String name, UUID id, UUID token) {
        List<String> said = new ArrayList<>();
        for (String path : List.of(
                "/",
                "/login",
                "/v/" + token,
                "/v/" + id,
                "/t/" + token,
                "/t/" + id,
                "/line/comar-tapachula/log.csv",
                "/cases/" + id,
                "/cases/" + id + "/certificate.pdf",
                "/cases/" + id + "/case.json",
                "/worklist?q=" + name,
                "/reception/" + id,
                "/api/v1/cases/" + id,
                "/api/v1/cases?q=" + name,
                "/api/v1/cases/" + id + "/clocks",
                "/api/v1/statistics",
                "/api/v1/events")) {
            said.add(path + "\n" + said(stranger.get(path)));
        }
        return said;
    }

    private static String written(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    @Test
    void aClaimChangesNothingThatAStrangerIsTold() {
        try (HttpBrowser stranger = new HttpBrowser(RunningApplication.at("").toString())) {
            for (int seed = 0; seed < SEEDS; seed++) {
                Random dice = new Random(seed);
                String given = NAMES.get(dice.nextInt(NAMES.size()));
                String surnames = NAMES.get(dice.nextInt(NAMES.size())) + seed;
                UUID token = new UUID(dice.nextLong(), dice.nextLong());
                UUID nobody = new UUID(dice.nextLong(), dice.nextLong());
                SomeCase one = SomeCase.of(given, surnames, "es");
                List<String> without =
                        view(stranger, written(surnames), one.id().value(), token);
                one.act("2018-09-04", new FileClaim(Manner.ORAL, "canary of " + seed));
                List<String> with = view(stranger, written(surnames), one.id().value(), token);
                assertThat(with).as("seed %d", seed).isEqualTo(without);
                List<String> ofNobody = view(stranger, written(surnames), nobody, token);
                assertThat(ofNobody.stream()
                                .map(said ->
                                        said.replace(nobody.toString(), one.id().toString()))
                                .toList())
                        .as("seed %d", seed)
                        .isEqualTo(with);
                assertThat(with).noneMatch(said -> said.contains(given + " ") || said.contains("canary"));
            }
        }
    }
}
