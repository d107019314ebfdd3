package grantledger.standalone.console.browser;

import grantledger.standalone.OneSystem;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the browser and the system that they share, with the demo in it. Where there is no Chromium they are skipped by name, but
 * not where {@code CI} says that there should be one.
 */
public final class InABrowser implements ExecutionCondition, ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(InABrowser.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.found().isEmpty() && System.getenv("CI") == null) {
            return ConditionEvaluationResult.disabled("There is no Chromium; CHROMIUM names one");
        }
        return ConditionEvaluationResult.enabled("");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browsing.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var place = place(context);
        return context.getRoot().getStore(HERE).computeIfAbsent("browsing", _ -> Browsing.at(place), Browsing.class);
    }

    private static Place place(ExtensionContext context) {
        return Place.running().orElseGet(() -> {
            var system = OneSystem.in(context);
            system.demo();
            return Place.of(system);
        });
    }
}
