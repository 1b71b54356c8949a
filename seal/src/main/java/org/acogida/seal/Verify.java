package org.acogida.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The verifier's front door: {@code acogida verify …} or {@code java -jar seal.jar …}. Exit codes: 0 sound or done, 1 not
 * sound or not to be cosigned, 2 something it was given cannot be used.
 */
public final class Verify {

    static final int UNSOUND = 1;
    static final int UNUSABLE = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final Wordings wordings;

    Verify(PrintStream out, PrintStream err, Wordings wordings) {
        this.out = out;
        this.err = err;
        this.wordings = wordings;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Locale language = Arguments.language(List.of(arguments), System.getenv());
        System.exit(new Verify(out, err, Wordings.in(language)).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        try {
            return dispatch(arguments);
        } catch (SealException e) {
            err.println(wordings.sentence(e));
            return e.key().startsWith("witness.") ? UNSOUND : UNUSABLE;
        } catch (NoSuchFileException e) {
            err.println(wordings.text("file.missing", List.of(e.getFile())));
            return UNUSABLE;
        } catch (IOException e) {
            err.println(wordings.text("file.unreadable", List.of(String.valueOf(e.getMessage()))));
            return UNUSABLE;
        }
    }

    private int dispatch(List<String> arguments) throws IOException {
        String first = arguments.isEmpty() ? "--help" : arguments.getFirst();
        List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        return switch (first) {
            case "cosign" -> cosign(Arguments.parse(rest, "--log", "--key", "--held", "--lang"));
            case "new-key" -> newKey(Arguments.parse(rest, "--out", "--lang"));
            case "-h", "--help" -> help();
            default -> verify(Arguments.parse(arguments, "--key", "--checkpoint", "--witness", "--lang"));
        };
    }

    private int help() {
        out.println(wordings.text("usage", List.of()));
        return 0;
    }

    private int verify(Arguments given) throws IOException {
        Path file = Path.of(given.only());
        Verifier verifier = new Verifier(
                VerifierKey.parse(textOrFile(given.get("--key"))), notes(given.all("--checkpoint")), keys(given));
        try (InputStream in = Files.newInputStream(file)) {
            Verdict verdict = verifier.check(in, _ -> {});
            boolean sound = verdict instanceof Verdict.Sound;
            (sound ? out : err).println((sound ? "" : file + ": ") + wordings.sentence(verdict));
            return sound ? 0 : UNSOUND;
        }
    }

    private static List<SignedNote> notes(List<String> files) throws IOException {
        List<SignedNote> notes = new ArrayList<>();
        for (String file : files) {
            notes.add(WitnessRequest.parse(Files.readString(Path.of(file))).checkpoint());
        }
        return notes;
    }

    private static List<VerifierKey> keys(Arguments given) throws IOException {
        List<VerifierKey> keys = new ArrayList<>();
        for (String witness : given.all("--witness")) {
            keys.add(VerifierKey.parse(textOrFile(witness)));
        }
        return keys;
    }

    /** A key as it stands, or the file that holds it. */
    private static String textOrFile(String given) throws IOException {
        return given.split("\\+", 3).length == 3 ? given : Files.readString(Path.of(given));
    }

    private int newKey(Arguments given) throws IOException {
        SigningKey key = SigningKey.generate(given.only(), KeyType.COSIGNATURE);
        KeptFiles.writeSecret(Path.of(given.get("--out")), key.toText() + "\n");
        out.println(key.verifier());
        return 0;
    }

    private int cosign(Arguments given) throws IOException {
        Witness witness = new Witness(
                SigningKey.parse(Files.readString(Path.of(given.get("--key")))),
                VerifierKey.parse(textOrFile(given.get("--log"))));
        Path held = Path.of(given.get("--held"));
        WitnessRequest request = WitnessRequest.parse(Files.readString(Path.of(given.only())));
        NoteSignature signature = witness.cosign(
                request,
                KeptFiles.find(held).map(SignedNote::parse),
                Clock.systemUTC().instant());
        SignedNote seen = request.checkpoint().with(List.of(signature));
        KeptFiles.replace(held, seen.toString());
        out.print(seen);
        return 0;
    }
}
