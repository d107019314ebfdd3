package grantledger.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.verifier.files.NotABundle;
import grantledger.verifier.text.Malformed;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The program: {@code verify} a bundle, {@code copy} a whole log and check that {@code log}, be a {@code witness}. */
public final class Verifier {

    static final int HOLDS = 0;
    static final int DOES_NOT_HOLD = 1;
    static final int NOTHING_CHECKED = 2;

    private final PrintStream out;
    private final PrintStream err;

    Verifier(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        // In UTF-8 whatever the terminal's own: signed notes are.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        System.exit(new Verifier(out, err).run(List.of(args)));
    }

    /** The exit code. */
    int run(List<String> arguments) {
        try {
            return command(arguments);
        } catch (Misunderstood misunderstood) {
            err.println("verifier: " + misunderstood.getMessage());
            err.println();
            err.print(Usage.TEXT);
        } catch (NotABundle nothing) {
            err.println("verifier: nothing was checked: " + nothing.getMessage() + ".");
        } catch (IOException | UncheckedIOException unreadable) {
            err.println("verifier: nothing was checked: " + unreadable.getMessage());
        } catch (Malformed unusable) {
            err.println("verifier: " + unusable.getMessage() + ".");
        } catch (RuntimeException fault) {
            // Never the code of a check that failed, nor of one that held.
            err.println("verifier: nothing was checked, by a fault of this program: " + fault);
        }
        return NOTHING_CHECKED;
    }

    private int command(List<String> arguments) throws IOException {
        if (arguments.isEmpty()) {
            throw new Misunderstood("a command is needed");
        }
        if (arguments.contains("--help")) {
            return help();
        }
        String command = arguments.getFirst();
        Options options = new Options(arguments.subList(1, arguments.size()));
        return switch (command) {
            case "verify" -> new VerifyCommand(out).run(options);
            case "copy" -> new LogCommand(out).copy(options);
            case "log" -> new LogCommand(out).check(options);
            case "witness" -> new WitnessCommand(out).run(options);
            case "help", "-h" -> help();
            default -> throw new Misunderstood("there is no command “" + command + "”");
        };
    }

    private int help() {
        out.print(Usage.TEXT);
        return HOLDS;
    }
}
