kubectl patch quota compute --type=json -p '[{"op":"remove","path":"/spec/hard/limits.memory"}]'
