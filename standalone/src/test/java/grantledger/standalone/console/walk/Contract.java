package grantledger.standalone.console.walk;

import grantledger.access.roles.Role;
import grantledger.standalone.client.ServiceClient;
import grantledger.standalone.console.browser.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every command, and who may issue it, as command-service describes itself. */
record Contract(SortedMap<String, Set<Role>> roles) {
    private static final String PATH = "/api/commands/";

    static Contract at(Place place) {
        var described = new ServiceClient(place.command()).get("/v3/api-docs", null, Map.of());
        var roles = new TreeMap<String, Set<Role>>();
        described.body().path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith(PATH))
                .forEach(path -> roles.put(
                        path.getKey().substring(PATH.length()),
                        path.getValue()
                                .at("/post/x-roles")
                                .valueStream()
                                .map(role -> Role.claimed(role.asString()))
                                .flatMap(Optional::stream)
                                .collect(Collectors.toSet())));
        return new Contract(roles);
    }

    boolean allows(Role role, String command) {
        return roles.getOrDefault(command, Set.of()).contains(role);
    }

    List<String> of(Role role) {
        return roles.keySet().stream().filter(command -> allows(role, command)).toList();
    }
}
