kubectl patch job elastic -p '{"spec":{"completions":4,"parallelism":4}}'
