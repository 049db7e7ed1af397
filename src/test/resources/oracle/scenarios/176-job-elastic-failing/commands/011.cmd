kubectl patch job elastic -p '{"spec":{"completions":0,"parallelism":0}}'
