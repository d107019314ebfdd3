package grantledger.standalone;

import grantledger.standalone.running.LocalSystem;
import grantledger.standalone.running.Screen;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "up", description = "Runs the whole system until Ctrl-C.", mixinStandardHelpOptions = true)
final class Up implements Callable<Integer> {
    @Mixin
    private SystemOptions options;

    @Override
    public Integer call() {
        try (var system = LocalSystem.start(options.settings(), Screen.ofThisProcess())) {
            sayReady(system);
            system.await();
            return 0;
        }
    }

    static void sayReady(LocalSystem system) {
        System.out.printf(
                "READY command=%s query=%s console=%s%n",
                system.command().url(), system.query().url(), system.console().url());
        System.out.flush();
    }
}
