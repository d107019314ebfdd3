package grantledger.standalone;

import grantledger.standalone.demo.DemoRun;
import grantledger.standalone.running.CannotStart;
import grantledger.standalone.running.LocalSystem;
import grantledger.standalone.running.Screen;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = "Runs the whole system, loads the calls of 2018 and 2020, and shows what came out.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {
    @Mixin
    private SystemOptions options;

    @Option(names = "--exit", description = "stop everything afterwards")
    private boolean exit;

    @Override
    public Integer call() {
        var screen = Screen.ofThisProcess();
        try (var system = LocalSystem.start(options.settings(), screen)) {
            Up.sayReady(system);
            system.supervise();
            if (!new DemoRun(system, screen).run()) {
                throw new CannotStart("The table differs from the published one.");
            }
            if (!exit) {
                screen.line("");
                screen.line("  Everything stays up until Ctrl-C.");
                system.await();
            }
            return 0;
        }
    }
}
