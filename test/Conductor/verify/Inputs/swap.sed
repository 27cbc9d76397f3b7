# Exchanges each line of an op whose tag starts with "a" and the next line.
/tag = "a/{
N
s/\(.*\)\n\(.*\)/\2\n\1/
}
