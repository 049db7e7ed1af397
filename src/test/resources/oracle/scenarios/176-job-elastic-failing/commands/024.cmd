kubectl patch job repl -p '{"spec":{"parallelism":2}}'
