/** The kinds of chart: what each shows, how it is drawn, and how its figures are told in words. */
package grantledger.query.picturing.charts;
