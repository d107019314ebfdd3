package grantledger.command.publishing;

import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What an operator may ask of this program instead of starting the service. It takes its settings from where the service
 * takes them, opens no port, and may be run while services do.
 */
public record OperatorCommand(Class<?> reach, String ifItFails) {

    /** Does what the words ask for, and returns what the process is to end with: 0 when it has been done. */
    @FunctionalInterface
    public interface Act {
        int done(List<String> words, ConfigurableApplicationContext reach) throws Exception;
    }

    public int run(Act act, String... arguments) {
        List<String> words =
                List.of(arguments).stream().filter(it -> !it.startsWith("--")).toList();
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(reach).web(WebApplicationType.NONE).run(settings(arguments))) {
            return act.done(words, context);
        } catch (Exception failure) {
            System.err.println(ifItFails + " " + failure.getMessage());
            return 1;
        }
    }

    private static String[] settings(String... arguments) {
        return List.of(arguments).stream().filter(it -> it.startsWith("--")).toArray(String[]::new);
    }
}
