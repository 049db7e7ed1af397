#!/bin/bash
kubectl delete priorityclass s85-low s85-mid s85-high s85-top s85-never
