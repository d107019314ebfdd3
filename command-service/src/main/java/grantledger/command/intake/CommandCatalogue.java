package grantledger.command.intake;

import grantledger.access.roles.Role;
import grantledger.command.application.ApplicationCommand;
import grantledger.command.call.CallCommand;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Command;
import grantledger.command.grant.GrantCommand;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The commands that may be issued, by their names in the contract: {@code GrantFunds} is {@code grant-funds}. */
@Component
public class CommandCatalogue {

    /** A command of the contract: its name, its body, and who may issue it. */
    public record Entry(String name, Class<? extends Command<?, ?>> body, Set<Role> roles) {}

    private final Map<String, Entry> entries = new TreeMap<>();

    CommandCatalogue() {
        Stream.of(CallCommand.class, ApplicationCommand.class, GrantCommand.class)
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
                .filter(command -> command.isAnnotationPresent(AllowedTo.class))
                .map(CommandCatalogue::entry)
                .forEach(entry -> entries.put(entry.name(), entry));
    }

    private static Entry entry(Class<?> command) {
        @SuppressWarnings("unchecked") // every permitted subclass is a Command
        Class<? extends Command<?, ?>> body = (Class<? extends Command<?, ?>>) command;
        return new Entry(
                nameOf(command),
                body,
                Set.of(command.getAnnotation(AllowedTo.class).value()));
    }

    /** The name of a command's class in the contract. */
    public static String nameOf(Class<?> command) {
        return command.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    public Map<String, Entry> all() {
        return Map.copyOf(entries);
    }

    Optional<Entry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }
}
