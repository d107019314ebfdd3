package grantledger.command.intake;

import grantledger.access.roles.Role;
import grantledger.command.Behaviours;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Command;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The commands that may be issued, by their names in the contract: {@code GrantFunds} is {@code grant-funds}. */
@Component
public class CommandCatalogue {

    /** A command of the contract: its name, its body, and who may issue it. */
    public record Entry(String name, Class<? extends Command<?, ?>> body, Set<Role> roles) {}

    private final Map<String, Entry> entries = new TreeMap<>();

    public CommandCatalogue() {
        Behaviours.ALL.stream()
                .flatMap(behaviour -> behaviour.commands().stream())
                .filter(command -> command.isAnnotationPresent(AllowedTo.class))
                .map(CommandCatalogue::entry)
                .forEach(entry -> entries.put(entry.name(), entry));
    }

    private static Entry entry(Class<? extends Command<?, ?>> command) {
        return new Entry(
                Command.nameOf(command),
                command,
                Set.of(command.getAnnotation(AllowedTo.class).value()));
    }

    public Map<String, Entry> all() {
        return Map.copyOf(entries);
    }

    public Optional<Entry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }
}
