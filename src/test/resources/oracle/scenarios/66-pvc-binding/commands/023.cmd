kubectl patch pv s66-a --type=json -p '[{"op":"remove","path":"/spec/claimRef"}]'
