kubectl wait --for=condition=complete job/adhoc --timeout=10s
