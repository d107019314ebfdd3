package grantledger.command;

import grantledger.embedded.SharedServers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL and a real Kafka broker, started once for all tests; each test class has a database and a topic of its own. */
public final class Machine {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Machine INSTANCE = new Machine();

    private Machine() {
        SharedServers.postgres().ensureRole("log_owner", "owner");
        SharedServers.postgres().ensureRole("log_service", "service");
        SharedServers.postgres().ensureRole("keys_owner", "keys");
        SharedServers.postgres().ensureRole("keys_reader", "reader");
    }

    public static Machine running() {
        return INSTANCE;
    }

    public String kafka() {
        return SharedServers.kafka().bootstrapServers();
    }

    /** A new, empty store of keys, as the properties that lead the service to it. */
    public Map<String, Object> newKeys(String name) {
        SharedServers.postgres().ensureDatabase(name, "keys_owner");
        return Map.of(
                "grantledger.keys.url", SharedServers.postgres().jdbcUrl(name),
                "grantledger.keys.user", "keys_owner",
                "grantledger.keys.password", "keys",
                "grantledger.keys.reader", "keys_reader",
                "grantledger.keys.erasures-topic", "grantledger.erasures." + name);
    }

    /** A new, empty database, as the properties that lead the service to it. */
    public Map<String, Object> newDatabase() {
        String name = "log_" + DATABASES.incrementAndGet();
        SharedServers.postgres().ensureDatabase(name, "log_owner");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("grantledger.log.url", SharedServers.postgres().jdbcUrl(name));
        properties.put("grantledger.log.user", "log_service");
        properties.put("grantledger.log.password", "service");
        properties.put("grantledger.log.owner", "log_owner");
        properties.put("grantledger.log.owner-password", "owner");
        properties.put("grantledger.kafka.servers", kafka());
        properties.put("grantledger.kafka.topic", "grantledger.events." + name);
        properties.putAll(newKeys("keys_of_" + name));
        return properties;
    }
}
