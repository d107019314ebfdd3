/** What everybody is measured with: calls, applications and grants as they really go, as commands and as events. */
package grantledger.benchmark.material;
