package grantledger.standalone;

import grantledger.standalone.client.UnexpectedAnswer;
import grantledger.standalone.running.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

@Command(
        name = "grants",
        description = "Grantledger on one machine, without containers.",
        subcommands = {
            Up.class,
            Demo.class,
            Token.class,
            Rebuild.class,
            Topic.class,
            Fsck.class,
            Keys.class,
            Origin.class,
            ContactKeys.class,
            Prepare.class
        },
        mixinStandardHelpOptions = true)
final class Grantledger {
    private Grantledger() {}

    static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Grantledger())
                .setParameterExceptionHandler(Grantledger::misunderstood)
                .setExecutionExceptionHandler(Grantledger::failed);
    }

    private static int misunderstood(ParameterException e, String[] arguments) {
        var command = e.getCommandLine();
        command.getErr().println(e.getMessage());
        command.getErr().println("Try: grants " + command.getCommandName() + " --help");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int failed(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof CannotStart || e instanceof UnexpectedAnswer || e instanceof IllegalArgumentException) {
            command.getErr().println(e.getMessage());
        } else {
            e.printStackTrace(command.getErr());
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
