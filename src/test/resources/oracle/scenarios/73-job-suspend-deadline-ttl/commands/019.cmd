kubectl patch job elastic -p '{"spec":{"completions":1}}'
