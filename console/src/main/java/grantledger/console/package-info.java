/**
 * Pages for people. The console asks both services through their public contract and keeps nothing but sessions.
 *
 * <p>Packages are what people come for: {@code work}, {@code register}, {@code casefile}, {@code ranking}, {@code audit}. They stand
 * on {@code page} (what every page has), {@code contract} (the services over HTTP), {@code asking} (who asks, and of which moment)
 * and {@code words} (all texts, in both languages).
 */
package grantledger.console;
