kubectl patch job repl -p '{"spec":{"suspend":true}}'
