kubectl patch job zero -p '{"spec":{"parallelism":2}}'
