#!/bin/bash
kubectl delete priorityclass s94-default s94-other s94-second s94-made --ignore-not-found; kubectl delete runtimeclass s94-boxed s94-pinned --ignore-not-found
