/** What every page has: title, way here, language, navigation, moment, receipt; and the pages that tell of what went wrong. */
package grantledger.console.page;
