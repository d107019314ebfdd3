# Ctrl-C's signal, also where a program would not hear it. Sourced by grants.

# Runs the program that follows in place of this shell. What a script starts with & ignores SIGINT, hands that down to
# whatever it runs, and no shell can take it back; nor does a JVM listen to a signal that it was born to ignore.
heeding_interrupts() {
  if [[ -z $(trap -p INT) ]]; then exec "$@"; fi
  if env --default-signal=INT true 2> /dev/null; then exec env --default-signal=INT "$@"; fi
  if command -v perl > /dev/null; then exec perl -e '$SIG{INT} = "DEFAULT"; exec { $ARGV[0] } @ARGV' "$@"; fi
  printf '%s\n' "grants: started where SIGINT is ignored; SIGTERM stops it." >&2
  exec "$@"
}
